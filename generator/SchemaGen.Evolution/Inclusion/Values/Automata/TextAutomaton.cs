using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>A deterministic automaton over code points whose states are numbers, made as they are asked for.</summary>
internal abstract class TextAutomaton
{
    /// <summary>The state from which no text is accepted; there is no step out of it.</summary>
    public const int Dead = -1;

    public abstract int Start { get; }

    /// <summary>Sets of characters such that characters that no set tells apart lead to the same states.</summary>
    public abstract IEnumerable<CodePointSet> Sets { get; }

    /// <summary>The state behind a character; the state given is not <see cref="Dead"/>.</summary>
    public abstract int Step(int state, int codePoint);

    /// <summary>Whether a text may end in a state that is not <see cref="Dead"/>.</summary>
    public abstract bool IsAccepting(int state);

    /// <summary>Whether the automaton accepts a text.</summary>
    public bool Accepts(string text)
    {
        int state = Start;
        for (int i = 0; i < text.Length && state != Dead; i++)
        {
            int codePoint = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            state = Step(state, codePoint);
        }

        return state != Dead && IsAccepting(state);
    }
}
