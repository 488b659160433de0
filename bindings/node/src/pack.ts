/** An Arrow type by the numbers that Arrow's own format gives it. */
export interface ArrowType {
  id: number;
  bitWidth?: number;
  isSigned?: boolean;
  precision?: number;
  scale?: number;
  unit?: number;
  timezone?: string | null;
  byteWidth?: number;
  listSize?: number;
  keysSorted?: boolean;
  children?: ArrowField[];
  indices?: ArrowType;
  dictionary?: ArrowType;
}

export interface ArrowField {
  name: string;
  type: ArrowType;
}

/**
 * One array: which buffers hold it. `offset` counts bits and holds for the
 * bitmaps alone; other buffers begin at the array's first value.
 */
export interface ArrowColumn {
  length: number;
  offset?: number;
  nulls?: number;
  buffers?: number[];
  children?: ArrowColumn[];
  dictionary?: ArrowColumn[];
}

export interface ArrowBatch {
  length: number;
  columns: ArrowColumn[];
}

/** A table as the compiled part reads it: buffers, and how they lie. */
export interface Packed {
  fields: ArrowField[];
  batches: ArrowBatch[];
  buffers: Uint8Array[];
}

/** The identifiers of `org.apache.arrow.flatbuf.Type`, and -1 for dictionaries. */
export const TypeId = {
  dictionary: -1,
  null: 1,
  int: 2,
  float: 3,
  binary: 4,
  utf8: 5,
  bool: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  interval: 11,
  list: 12,
  struct: 13,
  fixedSizeBinary: 15,
  fixedSizeList: 16,
  map: 17,
  duration: 18,
  largeBinary: 19,
  largeUtf8: 20,
  largeList: 21,
  binaryView: 23,
  utf8View: 24,
} as const;

/** The bytes of a view, without a copy. */
export function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Adds a buffer and gives its index. */
export function addBuffer(packed: Packed, view: ArrayBufferView): number {
  return packed.buffers.push(bytesOf(view)) - 1;
}
