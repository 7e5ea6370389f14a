using System.Buffers;
using System.Diagnostics;
using System.Xml;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>References to declared entities, and the values of attributes with them: in a document, or in the replacement text of an entity.</summary>
internal abstract class EntityScanner(DoctypeDeclarations doctype) : MarkupScanner
{
    private static readonly SearchValues<byte> ValueStops = SearchValues.Create("\0\t\n\r\"'&<"u8);

    /// <summary>The declarations.</summary>
    protected DoctypeDeclarations Doctype => doctype;

    /// <summary>Whether the bytes are the replacement text of an entity. Carriage returns in it come from character references.</summary>
    protected bool IsReplacement { get; private set; }

    /// <summary>Starts with a whole document.</summary>
    public void Begin(byte[] bytes, int start, int end) => BeginWindow(bytes, start, end);

    /// <summary>Scans the replacement text of an internal entity (the reference is at an index of a window) and returns what it was scanned for.</summary>
    protected T Enter<TScanner, T>(Entity entity, int reference, TScanner scanner, Func<TScanner, T> scan)
        where TScanner : EntityScanner
    {
        if (entity.IsOpen || doctype.OpenEntities == doctype.Limits.MaxEntityDepth)
        {
            throw Error(
                entity.IsOpen ? $"Entity '{TextOf(reference + 1, Position - 1)}' refers to itself" : $"Entities are nested more than {doctype.Limits.MaxEntityDepth} levels deep",
                reference);
        }

        entity.IsOpen = true;
        doctype.OpenEntities++;
        scanner.BeginWindow(entity.Replacement!, 0, entity.Replacement!.Length - Padding, new EntityReference(this, reference));
        scanner.IsReplacement = true;
        T result = scan(scanner);
        entity.IsOpen = false;
        doctype.OpenEntities--;
        return result;
    }

    /// <summary>Counts bytes that a reference copies.</summary>
    protected void Charge(int length, int reference)
    {
        doctype.ExpandedBytes += length;
        if (doctype.ExpandedBytes > doctype.Limits.MaxExpandedBytes)
        {
            throw Error($"Entities expand to more than {doctype.Limits.MaxExpandedBytes} bytes", reference);
        }
    }

    /// <summary>Scans a reference (XML 1.0, section 4.1); the position is at its ampersand, and then after it.</summary>
    /// <returns>The entity; null if the reference is to a character or a predefined entity, which is then the decoded text.</returns>
    protected Entity? ScanReference()
    {
        int start = Position;
        DecodedLength = 0;
        if (Bytes[start + 1] != '#')
        {
            Position++;
            NameToken name = ScanNameAfter("&", "&amp;");
            if (!IsPredefined(BytesOf(name)))
            {
                EndReference(start);
                return Resolve(name);
            }

            Position = start;
        }

        DecodeReference();
        return null;
    }

    /// <summary>The error that an entity is not declared, or what stands in for it.</summary>
    protected virtual Entity Undeclared(in NameToken name) => throw Undeclared(TextOf(name.Start, name.End), name.Start);

    /// <summary>
    /// Scans the value of an attribute, with references decoded and white space as blanks (section 3.3.3); the position is after the opening quotation
    /// mark, and then after the closing one.
    /// </summary>
    /// <param name="quote">The quotation mark; 0 for a value that is the whole replacement text of an entity.</param>
    /// <param name="value">Gets the value.</param>
    /// <returns>Whether the value has another meaning where no entities are declared.</returns>
    protected bool ScanValue(byte quote, ArrayBufferWriter<byte> value)
    {
        bool isSpecial = false;
        while (true)
        {
            ReadOnlySpan<byte> rest = Bytes.AsSpan(Position);
            int length = rest.IndexOfAny(ValueStops);
            value.Write(rest[..length]);
            Position += length;
            switch (Current)
            {
                case 0 when quote == 0 && Position == End:
                    return isSpecial;
                case byte b when b == quote && b != 0:
                    Position++;
                    return isSpecial;
                case (byte)'&':
                    int reference = Position;
                    Entity? entity = ScanReference();
                    value.Write(entity is null ? Decoded.AsSpan(0, DecodedLength) : ValueOf(entity, reference));
                    isSpecial |= entity is not null;
                    break;
                case (byte)'<':
                    throw TagInValue();
                case (byte)'\r':
                    isSpecial |= IsReplacement;
                    Position += !IsReplacement && Bytes[Position + 1] == '\n' ? 2 : 1;
                    value.Write(" "u8);
                    break;
                case (byte)'\t' or (byte)'\n':
                    Position++;
                    value.Write(" "u8);
                    break;
                default:
                    length = CharacterLength(Position, "an attribute's value");
                    value.Write(Bytes.AsSpan(Position, length));
                    Position += length;
                    break;
            }
        }
    }

    /// <summary>Whether a quotation mark stands at the position.</summary>
    protected bool IsQuote => Current is (byte)'"' or (byte)'\'';

    /// <summary>Scans a quotation mark.</summary>
    protected byte ScanQuote() => IsQuote ? Bytes[Position++] : throw Unexpected("a quotation mark");

    /// <summary>The bytes of a name.</summary>
    protected ReadOnlySpan<byte> BytesOf(in NameToken name) => Bytes.AsSpan(name.Start, name.Length);

    /// <inheritdoc />
    protected override void GiveUp(int index) => throw new UnreachableException("A whole document is scanned");

    private byte[] ValueOf(Entity entity, int reference)
    {
        if (entity.Replacement is null)
        {
            throw Error("An attribute's value cannot refer to an external entity", reference);
        }

        entity.Value ??= Enter(entity, reference, new ContentExpander(doctype), static scanner => scanner.ExpandValue());
        Charge(entity.Value.Length, reference);
        return entity.Value;
    }

    private Entity Resolve(in NameToken name)
    {
        Entity? entity = doctype.Entities.Find(BytesOf(name));
        if (entity is null || (entity.IsDeclaredInEntity && doctype.IsStandalone && !IsReplacement))
        {
            return Undeclared(name);
        }

        return !entity.IsUnparsed ? entity : throw Error($"Reference to unparsed entity '{TextOf(name.Start, name.End)}'", name.Start);
    }

    private static bool IsPredefined(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("lt"u8) || name.SequenceEqual("gt"u8) || name.SequenceEqual("amp"u8) || name.SequenceEqual("apos"u8) || name.SequenceEqual("quot"u8);
}
