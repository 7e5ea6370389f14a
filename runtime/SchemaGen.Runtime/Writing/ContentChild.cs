using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;

namespace SchemaGen.Runtime.Writing;

/// <summary>A child that an object has, or that its text had: an element, a text, a comment or a processing instruction.</summary>
internal sealed class ContentChild
{
    public required NodePartKind Kind { get; init; }

    /// <summary>The name of an element, the target of a processing instruction; empty for texts and comments.</summary>
    public ExpandedName Name { get; init; } = new("", "");

    /// <summary>The object of an element; null for a value, a text, or a comment.</summary>
    public XmlElementNode? Node { get; init; }

    /// <summary>The text of a value, a text, a comment or a processing instruction.</summary>
    public string? Text { get; set; }

    /// <summary>The value behind the text, to compare.</summary>
    public object? Typed { get; init; }

    public XmlContentNode? Holder { get; init; }

    public XmlClassMember? Member { get; init; }

    /// <summary>The place of the member in the schema; -1 if it has none.</summary>
    public long Order { get; init; } = -1;

    /// <summary>The place in the list of the member; -1 if that is none.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The property as code writes it from the object, for errors.</summary>
    public string Path { get; init; } = "";

    /// <summary>The start in the text; -1 if it is new.</summary>
    public int Start { get; set; } = -1;

    public int End { get; set; }

    /// <summary>Whether what the text has there differs: another value, or another object.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether the text has it and the object has not.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Whether it always is the same and so is not compared.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether another child is held by the same member of the same object.</summary>
    public bool IsInListOf(ContentChild other) => ReferenceEquals(Holder, other.Holder) && ReferenceEquals(Member, other.Member);

    public bool IsElement => Kind is NodePartKind.Element or NodePartKind.Value;
}
