using SchemaGen.Evolution.Inclusion.Values.Automata;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>
/// A set of texts that one pattern allows. Two automata enclose it: what the lower one accepts is allowed, what is allowed the upper one
/// accepts. Where they are the same the set is known exactly.
/// </summary>
internal abstract class ValueLeaf(int id)
{
    /// <summary>A number unique in the table.</summary>
    public int Id { get; } = id;

    /// <summary>Accepts all that is allowed, in whatever document.</summary>
    public abstract TextAutomaton Upper { get; }

    /// <summary>Accepts nothing that is not allowed in every document.</summary>
    public abstract TextAutomaton Lower { get; }

    /// <summary>Texts to try where the automata leave a doubt.</summary>
    public virtual IEnumerable<string> Examples => [];

    /// <summary>Whether a text as it stands in a witness is allowed, by the rules of validation.</summary>
    public abstract bool Matches(string text);
}
