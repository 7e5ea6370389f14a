using System.Collections.Immutable;
using System.Text;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Maps names to numbers such that every name class of a grammar is a set of numbers. There is one number for each name that the grammar
/// mentions, one for the other names of each namespace in an <c>nsName</c>, and one for all remaining names.
/// </summary>
internal sealed class NameNumbering
{
    private readonly Dictionary<NameClassName, int> _numbers = [];
    private readonly List<NameClassName> _names = [];
    private readonly List<string> _namespaces = [];
    private readonly Dictionary<string, int> _namespaceNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<NameClass, int> _sets = [];
    private readonly List<ImmutableArray<int>> _setMembers = [];
    private readonly Dictionary<string, int> _setsByMembers = new(StringComparer.Ordinal);

    /// <summary>Adds the names and namespaces of a class. All classes must be added before the first one is numbered.</summary>
    public void Add(NameClass nameClass)
    {
        switch (nameClass)
        {
            case NameClassName name:
                if (!_numbers.ContainsKey(name))
                {
                    _numbers.Add(name, _names.Count);
                    _names.Add(name);
                }

                break;
            case NsNameClass nsName:
                if (!_namespaceNumbers.ContainsKey(nsName.NamespaceUri))
                {
                    _namespaceNumbers.Add(nsName.NamespaceUri, _namespaces.Count);
                    _namespaces.Add(nsName.NamespaceUri);
                }

                AddExcept(nsName.Except);
                break;
            case AnyNameClass anyName:
                AddExcept(anyName.Except);
                break;
            case NameClassChoice choice:
                Add(choice.Left);
                Add(choice.Right);
                break;
        }
    }

    public ImmutableArray<NameClassName> Names => [.. _names];

    public ImmutableArray<string> Namespaces => [.. _namespaces];

    public ImmutableArray<ImmutableArray<int>> Sets => [.. _setMembers];

    /// <summary>Returns the number of a class with one name, or the set of numbers of another class.</summary>
    public ProgramName Number(NameClass nameClass)
    {
        if (nameClass is NameClassName name)
        {
            return new ProgramName(_numbers[name], -1);
        }

        if (!_sets.TryGetValue(nameClass, out int set))
        {
            bool[] isMember = new bool[_names.Count + _namespaces.Count + 1];
            Mark(nameClass, isMember);
            List<int> members = [];
            StringBuilder written = new();
            for (int number = 0; number < isMember.Length; number++)
            {
                if (isMember[number])
                {
                    members.Add(number);
                    written.Append(number).Append(' ');
                }
            }

            string key = written.ToString();
            if (!_setsByMembers.TryGetValue(key, out set))
            {
                set = _setMembers.Count;
                _setMembers.Add([.. members]);
                _setsByMembers.Add(key, set);
            }

            _sets.Add(nameClass, set);
        }

        return new ProgramName(-1, set);
    }

    private void AddExcept(NameClass? except)
    {
        if (except is not null)
        {
            Add(except);
        }
    }

    private void Mark(NameClass nameClass, bool[] members)
    {
        switch (nameClass)
        {
            case NameClassName name:
                members[_numbers[name]] = true;
                break;
            case NameClassChoice choice:
                Mark(choice.Left, members);
                Mark(choice.Right, members);
                break;
            case NsNameClass nsName:
                MarkAllBut(nsName.Except, members, number => NamespaceOf(number) == nsName.NamespaceUri);
                break;
            case AnyNameClass anyName:
                MarkAllBut(anyName.Except, members, static _ => true);
                break;
        }
    }

    private void MarkAllBut(NameClass? except, bool[] members, Func<int, bool> isMeant)
    {
        bool[] excepted = new bool[members.Length];
        if (except is not null)
        {
            Mark(except, excepted);
        }

        for (int number = 0; number < members.Length; number++)
        {
            members[number] |= !excepted[number] && isMeant(number);
        }
    }

    /// <summary>Returns the namespace of a number; null for namespaces that the grammar does not mention.</summary>
    private string? NamespaceOf(int number) =>
        number < _names.Count ? _names[number].NamespaceUri
        : number < _names.Count + _namespaces.Count ? _namespaces[number - _names.Count]
        : null;
}
