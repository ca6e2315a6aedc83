export type { Fault, Kind, Reading } from './column';
export { faultOf } from './faults';
export { read } from './read';
export { quotedTexts } from './texts';
export { rowWords, words } from './words';
