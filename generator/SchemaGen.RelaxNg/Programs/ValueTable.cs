using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Collects the distinct values and datatypes of a program.</summary>
internal sealed class ValueTable(PatternFactory patterns)
{
    private readonly Dictionary<ProgramValue, int> _numbers = [];
    private readonly List<ProgramValue> _values = [];
    private readonly Dictionary<DatatypeReference, int> _datatypeNumbers = [];
    private readonly List<DatatypeReference> _datatypes = [];
    private readonly Dictionary<int, int> _numberOfPattern = [];

    public ImmutableArray<ProgramValue> Values => [.. _values];

    public ImmutableArray<DatatypeReference> Datatypes => [.. _datatypes];

    /// <summary>Adds the value that a pattern without attributes and elements describes, and returns its number.</summary>
    public int Add(Pattern pattern)
    {
        if (!_numberOfPattern.TryGetValue(pattern.Id, out int number))
        {
            number = Add(Translate(pattern));
            _numberOfPattern.Add(pattern.Id, number);
        }

        return number;
    }

    private int Add(ProgramValue value)
    {
        if (!_numbers.TryGetValue(value, out int number))
        {
            number = _values.Count;
            _numbers.Add(value, number);
            _values.Add(value);
        }

        return number;
    }

    private ProgramValue Translate(Pattern pattern) => pattern switch
    {
        TextPattern => new ProgramValue.Any(),
        EmptyPattern => new ProgramValue.Blank(),
        DataPattern data => new ProgramValue.Data(AddDatatype(data.Reference), data.Except is null ? -1 : Add(data.Except)),
        ValuePattern value when Token(value) is string token => new ProgramValue.Tokens([token]),
        ValuePattern value => new ProgramValue.Value(AddDatatype(value.Reference), value.Text, value.NamespaceUri),
        ChoicePattern => TranslateChoice(pattern),
        ListPattern list => TranslateList(list.Content),

        // A sequence of text and values: section 7.2 only allows text and empty in it.
        GroupPattern or InterleavePattern or OneOrMorePattern when pattern.IsNullable => new ProgramValue.Any(),
        _ => new ProgramValue.None(),
    };

    private ProgramValue TranslateChoice(Pattern choice)
    {
        ImmutableArray<string>.Builder tokens = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<int>.Builder alternatives = ImmutableArray.CreateBuilder<int>();
        for (Pattern? rest = choice; rest is not null; rest = (rest as ChoicePattern)?.Right)
        {
            Pattern alternative = rest is ChoicePattern pair ? pair.Left : rest;
            if (alternative is TextPattern)
            {
                return new ProgramValue.Any();
            }

            if (alternative is ValuePattern value && Token(value) is string token)
            {
                tokens.Add(token);
            }
            else
            {
                alternatives.Add(Add(alternative));
            }
        }

        if (alternatives.Count == 0)
        {
            return new ProgramValue.Tokens(tokens.ToImmutable());
        }

        if (tokens.Count > 0)
        {
            alternatives.Insert(0, Add(new ProgramValue.Tokens(tokens.ToImmutable())));
        }

        return new ProgramValue.Choice(alternatives.ToImmutable());
    }

    /// <summary>Compiles a list, which is a regular expression over values, to an automaton. Its states are derivatives with respect to values.</summary>
    private ProgramValue.List TranslateList(Pattern content)
    {
        List<Pattern> found = [content];
        Dictionary<int, int> numbers = new() { [content.Id] = 0 };
        ImmutableArray<ProgramValue.ListState>.Builder states = ImmutableArray.CreateBuilder<ProgramValue.ListState>();
        for (int i = 0; i < found.Count; i++)
        {
            List<(int Value, int Next)> steps = [];
            foreach ((Pattern letter, Pattern next) in ListDerivative.Steps(found[i], patterns))
            {
                if (!numbers.TryGetValue(next.Id, out int number))
                {
                    number = found.Count;
                    numbers.Add(next.Id, number);
                    found.Add(next);
                }

                steps.Add((Add(letter), number));
            }

            states.Add(new ProgramValue.ListState(found[i].IsNullable, [.. steps.Distinct()]));
            if (states.Count > ProgramLimits.States)
            {
                throw new ProgramLimitException($"a list with more than {ProgramLimits.States} states");
            }
        }

        return new ProgramValue.List(states.ToImmutable());
    }

    /// <summary>Returns the collapsed text of a value of the built-in or XSD token type, whose values compare as text; null for other types.</summary>
    private static string? Token(ValuePattern value) =>
        value.Reference is { LibraryUri: "", TypeName: "token" } or { TypeName: "token", LibraryUri: SchemaGen.Datatypes.DatatypeLibrary.XsdUri }
            ? string.Join(" ", value.Text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            : null;

    private int AddDatatype(DatatypeReference reference)
    {
        if (!_datatypeNumbers.TryGetValue(reference, out int number))
        {
            number = _datatypes.Count;
            _datatypeNumbers.Add(reference, number);
            _datatypes.Add(reference);
        }

        return number;
    }
}
