import { invalid, nameOf, quoted } from "./errors.js";
import { addBuffer, TypeId } from "./pack.js";
import type { ArrowColumn, ArrowField, ArrowType, Packed } from "./pack.js";

/**
 * A table or record batch of the `apache-arrow` package, of any version.
 *
 * Read by shape: the classes of two copies or versions of that package are
 * different classes, so that `instanceof` would refuse good tables.
 */
export interface ArrowTableLike {
  /** The table's schema. */
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
}

// What apache-arrow's objects hold. Versions before 7 call batches `chunks`
// and children `childData`.
interface ArrowData {
  type: JsType;
  length: number;
  offset: number;
  nullCount: number;
  nullBitmap?: Uint8Array;
  values?: ArrayBufferView;
  valueOffsets?: ArrayBufferView;
  variadicBuffers?: ArrayBufferView[];
  children?: ArrowData[];
  childData?: ArrowData[];
  dictionary?: { data: ArrowData | ArrowData[]; chunks?: { data: ArrowData }[] };
}

interface JsType {
  typeId: number;
  bitWidth?: number;
  isSigned?: boolean;
  precision?: number;
  scale?: number;
  unit?: number;
  timezone?: string | null;
  byteWidth?: number;
  listSize?: number;
  keysSorted?: boolean;
  children?: { name: string; type: JsType }[] | null;
  indices?: JsType;
  dictionary?: JsType;
}

interface ArrowShape {
  schema: { fields: { name: string; type: JsType }[] };
  batches?: ArrowShape[];
  chunks?: ArrowShape[];
  data?: ArrowData;
}

/** Whether the value has the shape of an `apache-arrow` table or record batch. */
export function isArrowTable(value: object): value is ArrowTableLike {
  const { schema, batches, chunks, data } = value as Partial<ArrowShape>;
  return (
    Array.isArray(schema?.fields) &&
    (Array.isArray(batches) || Array.isArray(chunks) || typeof data === "object")
  );
}

/** The buffers of an `apache-arrow` table; those that hold values are not copied. */
export function packArrow(value: ArrowTableLike): Packed {
  const table = value as unknown as ArrowShape;
  const fields = table.schema.fields.map(({ name, type }) => ({ name, type: packType(name, type) }));
  const packed: Packed = { fields, batches: [], buffers: [] };
  for (const batch of table.batches ?? table.chunks ?? [table]) {
    const data = batch.data as ArrowData;
    const columns = childrenOf(data).map((child, i) =>
      packData(packed, fields[i]?.name ?? "", child),
    );
    packed.batches.push({ length: data.length, columns });
  }
  return packed;
}

function packType(name: string, type: JsType): ArrowType {
  const children = type.children?.map(
    (child): ArrowField => ({ name: child.name, type: packType(name, child.type) }),
  );
  return {
    id: type.typeId,
    ...(type.bitWidth !== undefined && { bitWidth: type.bitWidth }),
    ...(type.isSigned !== undefined && { isSigned: type.isSigned }),
    ...(type.precision !== undefined && { precision: type.precision }),
    ...(type.scale !== undefined && { scale: type.scale }),
    ...(type.unit !== undefined && { unit: type.unit }),
    ...(type.timezone !== undefined && { timezone: type.timezone }),
    ...(type.byteWidth !== undefined && { byteWidth: type.byteWidth }),
    ...(type.listSize !== undefined && { listSize: type.listSize }),
    ...(type.keysSorted !== undefined && { keysSorted: type.keysSorted }),
    ...(children !== undefined && { children }),
    ...(type.indices !== undefined && { indices: packType(name, type.indices) }),
    ...(type.dictionary !== undefined && { dictionary: packType(name, type.dictionary) }),
  };
}

function packData(packed: Packed, name: string, data: ArrowData): ArrowColumn {
  const column: ArrowColumn = { length: data.length, offset: data.offset };
  if (data.nullCount > 0 && data.nullBitmap !== undefined && data.nullBitmap.byteLength > 0) {
    column.nulls = addBuffer(packed, data.nullBitmap);
  }
  column.buffers = buffersOf(name, data).map((buffer) => addBuffer(packed, buffer));
  const children = childrenOf(data);
  if (children.length > 0) {
    column.children = children.map((child) => packData(packed, name, child));
  }
  if (data.type.typeId === TypeId.dictionary) {
    column.dictionary = dictionaryOf(data).map((chunk) => packData(packed, name, chunk));
  }
  return column;
}

const NOTHING = new Uint8Array(0);

/** The buffers that the type has in Arrow's format, but for the null bitmap. */
function buffersOf(name: string, data: ArrowData): ArrayBufferView[] {
  const { values = NOTHING, valueOffsets = NOTHING } = data;
  switch (data.type.typeId) {
    case TypeId.null:
    case TypeId.struct:
    case TypeId.fixedSizeList:
      return [];
    case TypeId.list:
    case TypeId.largeList:
    case TypeId.map:
      return [valueOffsets];
    case TypeId.binary:
    case TypeId.utf8:
    case TypeId.largeBinary:
    case TypeId.largeUtf8:
      return [valueOffsets, values];
    case TypeId.binaryView:
    case TypeId.utf8View:
      return [values, ...(data.variadicBuffers ?? [])];
    default:
      if (!ArrayBuffer.isView(values)) {
        const found = nameOf(values);
        throw invalid("COLUMN_TYPE", `column ${quoted(name)} holds ${found}, not Arrow memory`, {
          column: name,
        });
      }
      return [values];
  }
}

function childrenOf(data: ArrowData): ArrowData[] {
  return data.children ?? data.childData ?? [];
}

/** The values of a dictionary, which may come in chunks. */
function dictionaryOf(data: ArrowData): ArrowData[] {
  const { dictionary } = data;
  if (dictionary === undefined) {
    return [];
  }
  return dictionary.chunks?.map((chunk) => chunk.data) ?? [dictionary.data].flat();
}
