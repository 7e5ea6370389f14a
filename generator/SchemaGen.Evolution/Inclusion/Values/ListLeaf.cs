using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>A <c>list</c>: tokens that a term of values matches.</summary>
internal sealed class ListLeaf : ValueLeaf
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];
    private readonly Term _content;
    private readonly TermDerivative _derivative;

    public ListLeaf(int id, Term content, TermDerivative derivative)
        : base(id)
    {
        _content = content;
        _derivative = derivative;
        Upper = new ListText(content, derivative, static leaf => leaf.Upper);
        Lower = new ListText(content, derivative, static leaf => leaf.Lower);
    }

    public override TextAutomaton Upper { get; }

    public override TextAutomaton Lower { get; }

    public override bool Matches(string text)
    {
        HashSet<Term> rests = [_content];
        foreach (string token in text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries))
        {
            rests = [.. rests.SelectMany(_derivative.Children).Where(step => ((ValueTerm)step.First).Values.Matches(token)).Select(static step => step.Rest)];
        }

        return rests.Any(static rest => rest.IsNullable);
    }
}
