using SchemaGen.Runtime.Classes;

namespace SchemaGen.Runtime.Writing;

/// <summary>An attribute that an object has, or that its text had.</summary>
internal sealed class ContentAttribute
{
    public required ExpandedName Name { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; set; }

    /// <summary>The value behind it, to compare; null for text.</summary>
    public object? Typed { get; init; }

    public XmlContentNode? Holder { get; init; }

    public XmlClassMember? Member { get; init; }

    /// <summary>The property as code writes it from the object, for errors.</summary>
    public string Path { get; init; } = "";

    /// <summary>The span in the text, from the name to the closing quotation mark; -1 if it is new.</summary>
    public int Start { get; set; } = -1;

    public int ValueStart { get; set; }

    public int End { get; set; }

    /// <summary>Whether the text has another value.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether the text has it and the object has not.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether no member holds it.</summary>
    public bool IsExtra { get; init; }

    /// <summary>Whether it always has the same value and so is not compared.</summary>
    public bool IsFixed { get; init; }
}
