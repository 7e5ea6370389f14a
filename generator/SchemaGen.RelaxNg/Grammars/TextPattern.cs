namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>text</c>: any text, also none.</summary>
public sealed class TextPattern : Pattern
{
    internal TextPattern(int id)
        : base(id, isNullable: true)
    {
    }
}
