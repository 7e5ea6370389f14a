using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>The possible first letters of a content, in schema order, and the continuation after each.</summary>
internal sealed class LetterTable
{
    public List<ElementPattern> Elements { get; } = [];

    /// <summary>The continuation after the element at the same index.</summary>
    public List<Pattern> Next { get; } = [];

    /// <summary>The continuation after text; null if text is not allowed.</summary>
    public Pattern? TextNext { get; set; }
}
