using System.Diagnostics.CodeAnalysis;

namespace SchemaGen.Datatypes.XsdRegex;

/// <summary>
/// A compiled regular expression of XSD 1.0 part 2, appendix F. It matches whole texts, in time linear to their length
/// whatever the expression. Immutable to the outside and safe to share between threads.
/// </summary>
public sealed class XsdPattern
{
    private readonly LazyDfa _dfa;

    private XsdPattern(string source, Nfa automaton)
    {
        Source = source;
        Automaton = automaton;
        _dfa = new LazyDfa(automaton);
    }

    /// <summary>The expression as written.</summary>
    public string Source { get; }

    /// <summary>The automaton, for questions about all texts at once: is one pattern included in another, what does it accept?</summary>
    public Nfa Automaton { get; }

    /// <summary>Compiles an expression, or says what is wrong with it.</summary>
    public static bool TryCompile(
        string source,
        [NotNullWhen(true)] out XsdPattern? pattern,
        [NotNullWhen(false)] out XsdPatternError? error)
    {
        try
        {
            pattern = new(source, NfaBuilder.Build(RegexParser.Parse(source)));
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

    /// <summary>Whether the expression matches the whole text. Allocates nothing once texts like it have been seen.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => _dfa.IsMatch(text);
}
