using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>
/// A document whose internal DTD subset was applied: entities are expanded, attribute defaults are there, blanks in values of types other than CDATA are
/// collapsed. The tokenizer reads it, given <see cref="DoctypeEnd"/>. Nothing external is opened.
/// </summary>
internal sealed class DoctypeExpansion : IPositionMap
{
    private readonly ByteWindow _original;
    private readonly IReadOnlyList<ExpansionSegment> _segments;

    private DoctypeExpansion(byte[] bytes, int start, int end, DoctypeScanner doctype, DoctypeDeclarations declarations)
    {
        Start = start;
        DoctypeEnd = doctype.Position;
        _original = doctype;
        (Bytes, End, _segments) = declarations.Entities.Declarations.Count + declarations.Attributes.Declarations.Count == 0
            ? (bytes, end, [])
            : new ContentExpander(declarations).ExpandDocument(bytes, start, DoctypeEnd, end);
        UnparsedEntities = declarations.Entities.NamesOf(static entity => entity.IsUnparsed).ToHashSet(StringComparer.Ordinal);
        Notations = declarations.Notations;
    }

    /// <summary>The expanded document, then zeros; the original if there was nothing to expand.</summary>
    public byte[] Bytes { get; }

    /// <summary>The start of the document.</summary>
    public int Start { get; }

    /// <summary>The end of the document.</summary>
    public int End { get; }

    /// <summary>The index after the DOCTYPE, which is kept as it was.</summary>
    public int DoctypeEnd { get; }

    /// <summary>The names of the unparsed entities.</summary>
    public IReadOnlySet<string> UnparsedEntities { get; }

    /// <summary>The names of the notations.</summary>
    public IReadOnlySet<string> Notations { get; }

    /// <summary>Expands a document.</summary>
    /// <param name="bytes">The document, then at least <see cref="ByteWindow.Padding"/> zeros.</param>
    /// <param name="start">Where it starts, after a byte order mark.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="limits">The limits; null for <see cref="DoctypeLimits.Default"/>.</param>
    /// <returns>Null if the document has no DOCTYPE.</returns>
    /// <exception cref="System.Xml.XmlException">The DOCTYPE is not well-formed, the document does not fit it, or a limit is exceeded.</exception>
    public static DoctypeExpansion? Read(byte[] bytes, int start, int end, DoctypeLimits? limits = null)
    {
        DoctypeDeclarations declarations = new(limits ?? DoctypeLimits.Default, end - start);
        DoctypeScanner scanner = new(declarations);
        scanner.Begin(bytes, start, end);
        if (!scanner.FindDoctype())
        {
            return null;
        }

        scanner.ScanDoctype();
        return new DoctypeExpansion(bytes, start, end, scanner, declarations);
    }

    /// <summary>Finds the end of a document's DOCTYPE, whose declarations are ignored.</summary>
    /// <returns>The index after the DOCTYPE; 0 if the document has none.</returns>
    /// <exception cref="System.Xml.XmlException">The DOCTYPE does not end.</exception>
    public static int FindDoctypeEnd(byte[] bytes, int start, int end)
    {
        DoctypeScanner scanner = new(new DoctypeDeclarations(DoctypeLimits.Default, end - start));
        scanner.Begin(bytes, start, end);
        if (!scanner.FindDoctype())
        {
            return 0;
        }

        scanner.SkipDoctype();
        return scanner.Position;
    }

    /// <inheritdoc />
    public DocumentPosition? Locate(long offset)
    {
        // The last segment that does not start after the offset.
        (int low, int high) = (0, _segments.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _segments[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        ExpansionSegment segment = low == 0 ? new ExpansionSegment(0, 0, IsCopy: true) : _segments[low - 1];
        return _original.PositionOf(segment.OriginalStart + (segment.IsCopy ? (int)offset - segment.Start : 0));
    }
}
