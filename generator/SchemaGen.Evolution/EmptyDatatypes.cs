using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.Evolution.Inclusion.Values.Automata;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Simplification;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Evolution;

/// <summary>Finds datatypes whose facets and exceptions leave no value.</summary>
public static class EmptyDatatypes
{
    private const int MaxStates = 10_000;

    /// <summary>Whether it is known that no text is a value of the datatype. False where that is too hard to decide.</summary>
    /// <param name="reference">A datatype that exists, with its parameters.</param>
    public static bool IsEmpty(DatatypeReference reference) => !reference.Parameters.IsEmpty
        && TextSearch.Find(DatatypeText.Of(reference).Upper, ConstantText.None, MaxStates, static _ => true) is { Text: null, IsComplete: true };

    /// <summary>Whether it is known that a <c>data</c> pattern matches no text. False where that is too hard to decide.</summary>
    /// <param name="linked">The correct schema that the pattern is in.</param>
    /// <param name="data">The pattern.</param>
    public static bool IsEmpty(LinkedGrammar linked, DataSyntax data)
    {
        // Excepted values may be in definitions.
        ElementSyntax start = new(new NameSyntax("", "value", data.Location), data, data.Location);
        DiagnosticBag diagnostics = new(SchemaLimits.Default.Diagnostics);
        Grammar? grammar = Simplifier.Simplify(new LinkedGrammar(start, linked.Defines), new DatatypeCatalog(), SchemaLimits.Default, diagnostics, CancellationToken.None);
        if (grammar?.Start is not ElementPattern { Content: DataPattern pattern })
        {
            return false;
        }

        LetterTable letters = new([], []);
        ValueTable values = new(letters, new WitnessContext(grammar));
        return new PatternTranslation(new TermFactory(letters), letters, values, static _ => throw new InvalidOperationException("A value has no elements.")).ValuesOf(pattern).IsEmpty;
    }
}
