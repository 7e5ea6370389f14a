using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// A compiled regular expression of XSD 1.0 part 2, appendix F. It matches whole texts, in time linear in their length
/// for every expression. Outwardly immutable and safe to share between threads.
/// </summary>
public sealed class XsdPattern
{
    private readonly Lazy<LazyDfa> _dfa;

    private XsdPattern(string source, RegexNode node)
    {
        Source = source;
        _dfa = new(() => new LazyDfa(NfaBuilder.Build(node)));
    }

    /// <summary>The expression as written.</summary>
    public string Source { get; }

    /// <summary>The automaton, for questions about the whole language, such as whether another pattern includes it.</summary>
    public Nfa Automaton => _dfa.Value.Nfa;

    /// <summary>Compiles an expression, or reports the error in it.</summary>
    public static bool TryCompile(
        string source,
        [NotNullWhen(true)] out XsdPattern? pattern,
        [NotNullWhen(false)] out XsdPatternError? error)
    {
        try
        {
            RegexNode node = RegexParser.Parse(source);
            RegexSize.Check(node);
            pattern = new(source, node);
            error = null;
            return true;
        }
        catch (XsdPatternException exception)
        {
            pattern = null;
            error = exception.Error;
            return false;
        }
    }

    /// <summary>Finds a short text that the expression matches, for messages; null if none is found quickly.</summary>
    internal string? Example() => _dfa.Value.ShortestMatch(XsdPatternLimits.MaxStatesForAnExample);

    /// <summary>Returns whether the expression matches the whole text. Allocates nothing once similar texts have been matched.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => _dfa.Value.IsMatch(text);
}
