using System.Collections.Immutable;
using System.Text;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// Divides all names into numbers such that every name class of a grammar is a set of numbers: each name that the grammar mentions,
/// the other names of each namespace that an <c>nsName</c> mentions, and all the rest.
/// </summary>
internal sealed class NameNumbering
{
    // No XML name holds these characters: they stand for "some name that the grammar does not mention".
    private const string OtherLocalName = "\uFFFE";
    private const string OtherNamespace = "\uFFFE";

    private readonly Dictionary<NameClassName, int> _numbers = [];
    private readonly List<NameClassName> _names = [];
    private readonly List<string> _namespaces = [];
    private readonly Dictionary<NameClass, int> _sets = [];
    private readonly List<ImmutableArray<int>> _setMembers = [];
    private readonly Dictionary<string, int> _setsByMembers = new(StringComparer.Ordinal);

    /// <summary>Adds the names and namespaces of a class; all classes are added before the first is numbered.</summary>
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
                if (!_namespaces.Contains(nsName.NamespaceUri, StringComparer.Ordinal))
                {
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

    /// <summary>The number of a class of one name, or its set.</summary>
    public ProgramName Number(NameClass nameClass)
    {
        if (nameClass is NameClassName name)
        {
            return new ProgramName(_numbers[name], -1);
        }

        if (!_sets.TryGetValue(nameClass, out int set))
        {
            List<int> members = [];
            StringBuilder written = new();
            for (int number = 0; number <= _names.Count + _namespaces.Count; number++)
            {
                if (Contains(nameClass, number))
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

    private bool Contains(NameClass nameClass, int number)
    {
        if (number < _names.Count)
        {
            return nameClass.Contains(_names[number].NamespaceUri, _names[number].LocalName);
        }

        int k = number - _names.Count;
        return nameClass.Contains(k < _namespaces.Count ? _namespaces[k] : OtherNamespace, OtherLocalName);
    }
}
