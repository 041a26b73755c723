/** The log of a run's events as a Parquet table: a row an event, a column for each part of it. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { EventLog } from '../../engine/trace/event-log.ts';

export function eventsToParquet(log: EventLog): Uint8Array {
  const { day, event, person, other, group, what, amount } = log;
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'day', data: day, type: 'INT32' },
        { name: 'event', data: event, type: 'STRING' },
        { name: 'person', data: person, type: 'INT32', nullable: true },
        { name: 'other', data: other, type: 'INT32', nullable: true },
        { name: 'group', data: group, type: 'INT32', nullable: true },
        { name: 'what', data: what, type: 'STRING', nullable: true },
        { name: 'amount', data: amount, type: 'DOUBLE', nullable: true },
      ],
    }),
  );
}
