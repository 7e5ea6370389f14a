using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>A set of strings: the value of an attribute or of an element without children.</summary>
public abstract record ProgramValue
{
    private protected ProgramValue()
    {
    }

    /// <summary>Any string.</summary>
    public sealed record Any : ProgramValue;

    /// <summary>White space only.</summary>
    public sealed record Blank : ProgramValue;

    /// <summary>No string.</summary>
    public sealed record None : ProgramValue;

    /// <summary>One of several tokens (with collapsed white space), in schema order.</summary>
    public sealed record Tokens(ImmutableArray<string> Words) : ProgramValue
    {
        /// <inheritdoc />
        public bool Equals(Tokens? other) => other is not null && Words.SequenceEqual(other.Words);

        /// <inheritdoc />
        public override int GetHashCode() => Words.Aggregate(17, static (hash, word) => (hash * 31) + StringComparer.Ordinal.GetHashCode(word));
    }

    /// <summary>Any value of a datatype except the excluded ones.</summary>
    /// <param name="Datatype">The index of the datatype.</param>
    /// <param name="Except">The index of the excluded value; -1 for none.</param>
    public sealed record Data(int Datatype, int Except) : ProgramValue;

    /// <summary>A single value of a datatype.</summary>
    /// <param name="Datatype">The index of the datatype.</param>
    /// <param name="Text">The text of the value in the schema.</param>
    /// <param name="NamespaceUri">The namespace of the value, for QName and NOTATION.</param>
    public sealed record Value(int Datatype, string Text, string NamespaceUri) : ProgramValue;

    /// <summary>One of several values, in schema order.</summary>
    public sealed record Choice(ImmutableArray<int> Alternatives) : ProgramValue
    {
        /// <inheritdoc />
        public bool Equals(Choice? other) => other is not null && Alternatives.SequenceEqual(other.Alternatives);

        /// <inheritdoc />
        public override int GetHashCode() => Alternatives.Aggregate(19, static (hash, value) => (hash * 31) + value);
    }

    /// <summary>Tokens separated by white space. State 0 is the start; each step has the value that the token must match.</summary>
    public sealed record List(ImmutableArray<ListState> States) : ProgramValue
    {
        /// <inheritdoc />
        public bool Equals(List? other) => other is not null && States.SequenceEqual(other.States);

        /// <inheritdoc />
        public override int GetHashCode() => States.Aggregate(23, static (hash, state) => (hash * 31) + state.GetHashCode());
    }

    /// <summary>A state of the automaton of a list. Several steps can match one token.</summary>
    /// <param name="IsAccepting">Whether the list can end here.</param>
    /// <param name="Steps">The values allowed next, each with the state after it.</param>
    public sealed record ListState(bool IsAccepting, ImmutableArray<(int Value, int Next)> Steps)
    {
        /// <inheritdoc />
        public bool Equals(ListState? other) => other is not null && IsAccepting == other.IsAccepting && Steps.SequenceEqual(other.Steps);

        /// <inheritdoc />
        public override int GetHashCode() => Steps.Aggregate(IsAccepting ? 1 : 0, static (hash, step) => (hash * 31) + step.GetHashCode());
    }
}
