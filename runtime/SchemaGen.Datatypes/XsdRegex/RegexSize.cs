using System.Diagnostics;

namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// Computes the size of the automaton of an expression from its syntax tree alone. Loading a schema then need not
/// build automata that no document may use.
/// </summary>
internal sealed class RegexSize
{
    private readonly HashSet<CodePointSet> _sets = [];

    private RegexSize()
    {
    }

    /// <summary>The states of the automaton but for the accepting one; throws if it would go beyond <see cref="XsdPatternLimits"/>.</summary>
    public static long Check(RegexNode node) => new RegexSize().CountStates(node);

    /// <summary>The states that <see cref="NfaBuilder"/> makes of a node.</summary>
    private long CountStates(RegexNode node)
    {
        long count = node switch
        {
            RegexNode.Character character => CountCharacter(character.Set),
            RegexNode.Sequence sequence => CountAll(sequence.Items),
            RegexNode.Choice choice => CountAll(choice.Items) + choice.Items.Count - 1,
            RegexNode.Repetition { Maximum: RegexNode.Unbounded } loop => (CountStates(loop.Item) * Math.Max(1, loop.Minimum)) + 1,
            RegexNode.Repetition copies => (CountStates(copies.Item) * copies.Maximum) + copies.Maximum - copies.Minimum,
            _ => throw new UnreachableException(),
        };

        // Checked at every node, so that no product overflows: both of its factors are within bounds.
        return count <= XsdPatternLimits.MaxStates
            ? count
            : throw RegexReader.ErrorAt(0, $"with its repetitions written out it has more than {XsdPatternLimits.MaxStates} states");
    }

    private long CountAll(IReadOnlyList<RegexNode> items)
    {
        long count = 0;
        foreach (RegexNode item in items)
        {
            count += CountStates(item);
        }

        return count;
    }

    private long CountCharacter(CodePointSet set)
    {
        _sets.Add(set);
        return _sets.Count <= XsdPatternLimits.MaxCharacterSets
            ? 1
            : throw RegexReader.ErrorAt(0, $"it has more than {XsdPatternLimits.MaxCharacterSets} different sets of characters");
    }
}
