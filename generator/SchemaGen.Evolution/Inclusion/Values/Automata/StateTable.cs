namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>Numbers for states that are described by several numbers.</summary>
internal sealed class StateTable
{
    private readonly Dictionary<Key, int> _numbers = [];
    private readonly List<int[]> _states = [];

    public int[] this[int state] => _states[state];

    public int Number(params int[] state)
    {
        if (!_numbers.TryGetValue(new Key(state), out int number))
        {
            number = _states.Count;
            _numbers.Add(new Key(state), number);
            _states.Add(state);
        }

        return number;
    }

    private readonly struct Key(int[] values) : IEquatable<Key>
    {
        private readonly int[] _values = values;

        public bool Equals(Key other) => _values.AsSpan().SequenceEqual(other._values);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _values.Length;
            foreach (int value in _values)
            {
                hash = unchecked((hash * 31) + value);
            }

            return hash;
        }
    }
}
