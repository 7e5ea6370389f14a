using SchemaGen.Evolution.Tests.Notation;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Tests.Inclusion;

/// <summary>The table of pairs: the verdict of each, both ways.</summary>
public sealed class InclusionPairTests
{
    public static TheoryData<string, string, string> Pairs()
    {
        TheoryData<string, string, string> pairs = [];
        foreach (InclusionPair pair in InclusionPair.All())
        {
            pairs.Add(pair.Relation, pair.Left, pair.Right);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Verdict(string relation, string left, string right)
    {
        Grammar leftGrammar = SchemaNotation.ToGrammar(left);
        Grammar rightGrammar = SchemaNotation.ToGrammar(right);
        string found = Describe(GrammarInclusion.Decide(leftGrammar, rightGrammar), GrammarInclusion.Decide(rightGrammar, leftGrammar));
        if (relation == "?")
        {
            found.ShouldContain("?");
        }
        else
        {
            found.ShouldBe(relation);
        }
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3, 2, 1, 2)]
    [InlineData(10, 4, 2, 5)]
    [InlineData(30, 10, 4, 20)]
    public void Limits_make_a_verdict_unknown_and_never_wrong(int pairs, int pairsPerElement, int splits, int valueStates)
    {
        InclusionOptions options = new() { MaxPairs = pairs, MaxPairsPerElement = pairsPerElement, MaxSplits = splits, MaxValueStates = valueStates };
        int unknown = 0;
        foreach (InclusionPair pair in InclusionPair.All().Where(static pair => pair.Relation != "?"))
        {
            Grammar left = SchemaNotation.ToGrammar(pair.Left);
            Grammar right = SchemaNotation.ToGrammar(pair.Right);
            InclusionVerdict found = GrammarInclusion.Decide(left, right, options).Verdict;
            InclusionVerdict expected = pair.Relation is "=" or "<" ? InclusionVerdict.Included : InclusionVerdict.Broken;
            found.ShouldBeOneOf([expected, InclusionVerdict.Unknown], $"{pair.Left} ~ {pair.Right}");
            unknown += found == InclusionVerdict.Unknown ? 1 : 0;
        }

        unknown.ShouldBeGreaterThan(0);
    }

    /// <summary>Four pigeons and three holes: whether the alternatives cover everything takes too many divisions, but that one value is gone is plain.</summary>
    [Fact]
    public void A_content_that_is_too_hard_hides_no_break()
    {
        (int Pigeon, int Hole)[] all = [.. Enumerable.Range(0, 4).SelectMany(static pigeon => Enumerable.Range(0, 3).Select(hole => (pigeon, hole)))];
        string deep = "c{ d{ e{ f{ $int } } } }";
        IEnumerable<string> homeless = Enumerable.Range(0, 4).Select(pigeon => Attributes(place => place.Pigeon == pigeon ? "0" : null));
        IEnumerable<string> crowded = from place in all
                                      from other in all
                                      where other.Hole == place.Hole && other.Pigeon > place.Pigeon
                                      select Attributes(taken => taken == place || taken == other ? "1" : null);
        string covered = string.Join(" | ", homeless.Concat(crowded).Select(attributes => $"({attributes}, {deep})"));

        InclusionResult result = GrammarInclusion.Decide(
            SchemaNotation.ToGrammar($"p{{ a{{ {Attributes(_ => null)}, {deep.Replace("$int", "text", StringComparison.Ordinal)} }}, b{{ \"1\" | \"2\" }} }}"),
            SchemaNotation.ToGrammar($"p{{ (a{{ {Attributes(_ => null)}, {deep.Replace("$int", "text", StringComparison.Ordinal)} }}, b{{ \"1\" }}) | (a{{ {covered} }}, b{{ \"1\" | \"2\" }}) }}"));

        result.Verdict.ShouldBe(InclusionVerdict.Broken);

        string Attributes(Func<(int Pigeon, int Hole), string?> value) =>
            string.Join(", ", all.Select(place => $"@x{place.Pigeon}{place.Hole}{{ {(value(place) is string only ? $"\"{only}\"" : "\"0\" | \"1\"")} }}"));
    }

    [Fact]
    public void Stops_when_it_is_told_to() =>
        Should.Throw<OperationCanceledException>(() => GrammarInclusion.Decide(
            SchemaNotation.ToGrammar("a{}"), SchemaNotation.ToGrammar("a{ b{}? }"), cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Long_chains_and_deep_nesting_are_no_trouble()
    {
        string chain = string.Join(" ; ", Enumerable.Range(0, 600).Select(static i => $"X{i} = a{{ %X{i + 1}? }}"));
        Grammar left = SchemaNotation.ToGrammar($"%X0 ; {chain} ; X600 = a{{}}");
        Grammar right = SchemaNotation.ToGrammar($"%X0 ; {chain} ; X600 = a{{ a{{}} }}");
        GrammarInclusion.Decide(left, right).Breaks.ShouldHaveSingleItem().Kind.ShouldBe(BreakKind.MissingContent);
        GrammarInclusion.Decide(left, SchemaNotation.ToGrammar("%X ; X = a{ %X? }")).Verdict.ShouldBe(InclusionVerdict.Included);
    }

    private static string Describe(InclusionResult forward, InclusionResult back) => (forward.Verdict, back.Verdict) switch
    {
        (InclusionVerdict.Included, InclusionVerdict.Included) => "=",
        (InclusionVerdict.Included, InclusionVerdict.Broken) => "<",
        (InclusionVerdict.Broken, InclusionVerdict.Included) => ">",
        (InclusionVerdict.Broken, InclusionVerdict.Broken) => "#",
        _ => $"? {forward.Verdict} {back.Verdict} {string.Join("; ", forward.Unknowns.Concat(back.Unknowns).Select(static unknown => unknown.Reason))}",
    };
}
