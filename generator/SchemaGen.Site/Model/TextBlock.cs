using System.Collections.Immutable;

namespace SchemaGen.Site.Model;

/// <summary>A block of documentation.</summary>
/// <param name="Kind"><c>paragraph</c>, <c>list</c> or <c>code</c>.</param>
/// <param name="Text">The text of a paragraph, on one line, or the lines of code; empty for a list.</param>
/// <param name="Items">The items of a list.</param>
public sealed record TextBlock(string Kind, string Text, ImmutableArray<string> Items)
{
    /// <summary>The kind of a paragraph.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>The kind of a list.</summary>
    public const string List = "list";

    /// <summary>The kind of code.</summary>
    public const string Code = "code";
}
