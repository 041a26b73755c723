import { testExpectations } from './shipped.ts';

testExpectations(2);
