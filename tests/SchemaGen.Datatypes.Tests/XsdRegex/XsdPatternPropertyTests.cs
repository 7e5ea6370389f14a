using System.Text.RegularExpressions;
using CsCheck;
using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Datatypes.Tests.XsdRegex;

/// <summary>Tests random expressions in the dialect that XSD shares with .NET, with .NET as the oracle; and the engine against itself.</summary>
public sealed class XsdPatternPropertyTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private static readonly Gen<(string Expression, string Text)> Cases =
        from size in Gen.Int[0, 100]
        from expression in Expression(size)
        from text in Gen.Char["abc"].Array[0, 20]
        select (expression, string.Concat(text));

    [Fact]
    public void Matching_agrees_with_the_framework_where_the_dialects_meet() =>
        Cases.Sample(static c =>
            Compile(c.Expression).IsMatch(c.Text)
            == Regex.IsMatch(c.Text, $@"\A(?:{c.Expression})\z", RegexOptions.NonBacktracking, Timeout));

    [Fact]
    public void A_cache_of_any_size_gives_the_same_answer() =>
        Cases.Sample(static c =>
        {
            Nfa nfa = Compile(c.Expression).Automaton;
            bool simulated = NfaSimulation.IsMatch(nfa, nfa.Start(), c.Text);
            return Enumerable.Range(0, 30).All(budget => new LazyDfa(nfa, budget).IsMatch(c.Text) == simulated);
        });

    [Fact]
    public void Stepping_through_the_automaton_is_matching() =>
        Cases.Sample(static c =>
        {
            Nfa nfa = Compile(c.Expression).Automaton;
            int[] states = c.Text.Aggregate(nfa.Start(), (current, character) => nfa.Step(current, nfa.Alphabet.ClassOf(character)));
            return nfa.IsAccepting(states) == Compile(c.Expression).IsMatch(c.Text);
        });

    private static Gen<string> Expression(int size) => size <= 1
        ? Gen.OneOf("a", "b", ".", "[ab]", "[^a]", "[a-c-[b]]", "")
        : Gen.OneOf(
            from left in Expression(size / 2)
            from right in Expression(size / 2)
            select left + right,
            from left in Expression(size / 2)
            from right in Expression(size / 2)
            select $"({left}|{right})",
            from item in Expression(size / 4)
            from quantifier in Gen.OneOf("?", "*", "+", "{2}", "{0,2}", "{1,}", "{0}")
            select $"({item}){quantifier}");

    private static XsdPattern Compile(string expression)
    {
        XsdPattern.TryCompile(expression, out XsdPattern? pattern, out XsdPatternError? error).ShouldBeTrue($"{expression}: {error?.Message}");
        return pattern!;
    }
}
