/** Sets the clock of a program, for a test: so many milliseconds ahead as HEARSAY_TEST_CLOCK says. */
const ahead = Number(process.env.HEARSAY_TEST_CLOCK);
const RightDate = Date;
globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(RightDate.now() + ahead);
    else super(...given);
  }
  static now() {
    return RightDate.now() + ahead;
  }
};
