using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Changes;

/// <summary>A grammar whose documents are one element that holds a value.</summary>
internal static class ValueGrammar
{
    private const string Name = "value";

    public static Grammar Of(Pattern value, PatternFactory patterns)
    {
        SourceLocation nowhere = SourceLocation.File("");
        ElementSyntax origin = new(new NameSyntax("", Name, nowhere), new TextSyntax(nowhere), nowhere);
        ElementPattern element = patterns.Element(new NameClassName("", Name), origin, Name);
        element.Content = value;
        return new Grammar(element, [element], patterns);
    }
}
