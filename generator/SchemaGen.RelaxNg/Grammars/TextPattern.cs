namespace SchemaGen.RelaxNg.Grammars;

/// <summary><c>text</c>: any text, including no text.</summary>
public sealed class TextPattern : Pattern
{
    internal TextPattern(int id)
        : base(id, isNullable: true)
    {
    }
}
