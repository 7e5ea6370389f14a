using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>What may come first in a content, in schema order, and what may follow each.</summary>
internal sealed class LetterTable
{
    public List<ElementPattern> Elements { get; } = [];

    /// <summary>What may follow the element of the same place.</summary>
    public List<Pattern> Next { get; } = [];

    /// <summary>What may follow text, or null if there can be none.</summary>
    public Pattern? TextNext { get; set; }
}
