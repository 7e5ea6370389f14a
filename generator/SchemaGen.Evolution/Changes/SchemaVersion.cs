using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.Evolution.Changes;

/// <summary>One version of a schema: its language, and where things stand in its files.</summary>
internal sealed class SchemaVersion(LinkedGrammar linked, Grammar grammar)
{
    public LinkedGrammar Linked { get; } = linked;

    public Grammar Grammar { get; } = grammar;

    public SyntaxPlaces Places { get; } = new(linked);
}
