/// A JSON value: options, the body of a ``Document``, the catalogue.
public enum JSON: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int)
    /// Any other number. What is not finite is written as text, which the library refuses by name.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSON])
    /// An object.
    case object([String: JSON])
}

extension JSON {
    /// The text, if this is one.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The truth, if this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The whole number, if this is one.
    public var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The number, if this is one.
    public var number: Double? {
        switch self {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }

    /// The items, if this is a list.
    public var array: [JSON]? {
        if case .array(let items) = self { items } else { nil }
    }

    /// The entries, if this is an object.
    public var object: [String: JSON]? {
        if case .object(let entries) = self { entries } else { nil }
    }

    /// The entry of an object.
    public subscript(name: String) -> JSON? { object?[name] }

    /// The item of a list.
    public subscript(index: Int) -> JSON? {
        guard let items = array, items.indices.contains(index) else { return nil }
        return items[index]
    }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

/// What an option of a typed function may hold.
protocol OptionValue {
    /// The value as it crosses.
    var json: JSON { get }
}

extension OptionValue where Self: RawRepresentable, RawValue == String {
    var json: JSON { .string(rawValue) }
}

extension Bool: OptionValue {
    var json: JSON { .bool(self) }
}

extension Int: OptionValue {
    var json: JSON { .integer(self) }
}

extension Double: OptionValue {
    var json: JSON { .number(self) }
}

extension String: OptionValue {
    var json: JSON { .string(self) }
}

extension Array: OptionValue where Element: OptionValue {
    var json: JSON { .array(map(\.json)) }
}

extension Dictionary: OptionValue where Key == String, Value: OptionValue {
    var json: JSON { .object(mapValues(\.json)) }
}

extension JSON {
    /// The value of an option; none is null.
    init(_ value: (some OptionValue)?) { self = value?.json ?? .null }
}

extension JSON: CustomStringConvertible {
    /// The value as JSON text, the keys of objects sorted.
    public var description: String {
        var text = ""
        write(into: &text)
        return text
    }

    private func write(into text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value) where value.isNaN: text += "\"NaN\""
        case .number(let value) where value.isInfinite:
            text += value > 0 ? "\"Infinity\"" : "\"-Infinity\""
        case .number(let value): text += String(value)
        case .string(let value): JSON.write(value, into: &text)
        case .array(let items):
            text += "["
            for (i, item) in items.enumerated() {
                if i > 0 { text += "," }
                item.write(into: &text)
            }
            text += "]"
        case .object(let entries):
            text += "{"
            for (i, (name, value)) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
                if i > 0 { text += "," }
                JSON.write(name, into: &text)
                text += ":"
                value.write(into: &text)
            }
            text += "}"
        }
    }

    private static func write(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
