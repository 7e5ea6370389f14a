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

    private static string Describe(InclusionResult forward, InclusionResult back) => (forward.Verdict, back.Verdict) switch
    {
        (InclusionVerdict.Included, InclusionVerdict.Included) => "=",
        (InclusionVerdict.Included, InclusionVerdict.Broken) => "<",
        (InclusionVerdict.Broken, InclusionVerdict.Included) => ">",
        (InclusionVerdict.Broken, InclusionVerdict.Broken) => "#",
        _ => $"? {forward.Verdict} {back.Verdict} {string.Join("; ", forward.Unknowns.Concat(back.Unknowns).Select(static unknown => unknown.Reason))}",
    };
}
