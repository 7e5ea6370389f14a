namespace SchemaGen.Runtime.Documents;

/// <summary>An element in the index of a document. Entries are in document order; the first child of an element follows it.</summary>
internal struct ElementEntry
{
    /// <summary>A pattern of no element: the schema does not know the element, or nobody asked.</summary>
    public const int NoPattern = -1;

    /// <summary>The element matched several patterns, and which one depends on its parent: see <see cref="DocumentText.PatternOf"/>.</summary>
    public const int ManyPatterns = -2;

    /// <summary>The start of the start tag.</summary>
    public int Start;

    /// <summary>The index after its end tag.</summary>
    public int End;

    /// <summary>The number of the entry after its descendants: its next sibling, if its parent has one.</summary>
    public int Next;

    /// <summary>The number of its parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>The pattern that it matched.</summary>
    public int Pattern;
}
