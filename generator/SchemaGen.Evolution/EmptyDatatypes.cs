using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.Evolution.Inclusion.Values.Automata;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution;

/// <summary>Finds datatypes whose facets leave no value.</summary>
public static class EmptyDatatypes
{
    private const int MaxStates = 10_000;

    /// <summary>Whether it is known that no text is a value of the datatype. False where that is too hard to decide.</summary>
    /// <param name="reference">A datatype that exists, with its parameters.</param>
    public static bool IsEmpty(DatatypeReference reference) => !reference.Parameters.IsEmpty
        && TextSearch.Find(DatatypeText.Of(reference).Upper, ConstantText.None, MaxStates, static _ => true) is { Text: null, IsComplete: true };
}
