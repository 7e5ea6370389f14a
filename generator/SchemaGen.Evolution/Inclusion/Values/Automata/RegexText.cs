using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>The texts that an XSD regular expression matches, by the automaton that validates.</summary>
internal sealed class RegexText(Nfa nfa) : TextAutomaton
{
    private readonly StateTable _states = new();
    private readonly Dictionary<(int, int), int> _steps = [];

    /// <summary>The automaton of an expression that is known to be one.</summary>
    public RegexText(string expression)
        : this(XsdPattern.TryCompile(expression, out XsdPattern? pattern, out _) ? pattern.Automaton : throw new ArgumentException($"Not an expression: {expression}", nameof(expression)))
    {
    }

    public override int Start => Number(nfa.Start());

    public override IEnumerable<CodePointSet> Sets => Enumerable.Range(0, nfa.Alphabet.Count).Select(nfa.Alphabet.SetOf);

    public override int Step(int state, int codePoint)
    {
        int letter = nfa.Alphabet.ClassOf(codePoint);
        if (!_steps.TryGetValue((state, letter), out int next))
        {
            next = Number(nfa.Step(_states[state], letter));
            _steps.Add((state, letter), next);
        }

        return next;
    }

    public override bool IsAccepting(int state) => nfa.IsAccepting(_states[state]);

    private int Number(int[] states) => states.Length == 0 ? Dead : _states.Number(states);
}
