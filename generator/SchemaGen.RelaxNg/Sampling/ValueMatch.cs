using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Whether a text is one of the values of a <c>data</c> or <c>value</c>, or of a choice of them.</summary>
internal static class ValueMatch
{
    public static bool Matches(Pattern pattern, string text, IDatatypeContext context) => pattern switch
    {
        ChoicePattern => PatternChain.Items(pattern).Exists(item => Matches(item, text, context)),
        DataPattern data => data.Datatype.IsValid(text.AsSpan(), context) && (data.Except is null || !Matches(data.Except, text, context)),
        ValuePattern value => value.Value.Equals(value.Datatype.Parse(text, context)),
        _ => false,
    };
}
