namespace SchemaGen.Runtime.Writing;

/// <summary>The white space before an element in its line.</summary>
/// <param name="Text">The white space.</param>
internal readonly record struct Indentation(string Text)
{
    /// <summary>The indentation of a child.</summary>
    public Indentation Inner => new(Text + (Text.EndsWith('\t') ? "\t" : "  "));
}
