using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Makes the identifiers of a document different from each other, and its references lead to them, as RELAX NG DTD Compatibility
/// (section 5) wants it. Where the schema leaves no room for that, values stay as they are.
/// </summary>
/// <param name="vocabulary">The words of the schema.</param>
/// <param name="random">Chooses.</param>
/// <param name="remembered">How many identifiers references may lead to: the last ones. If there are more, each identifier gets a number, which no other has.</param>
internal sealed class Identifiers(Vocabulary vocabulary, SampleRandom random, int remembered = int.MaxValue)
{
    private readonly List<(DataPattern Pattern, Func<string> Get, Action<string> Set)> _references = [];
    private readonly HashSet<string> _identifiers = [];
    private readonly List<string> _inOrder = [];
    private long _count;

    /// <summary>A value of a pattern has been chosen.</summary>
    public void Note(Pattern pattern, Func<string> get, Action<string> set)
    {
        if (pattern is not DataPattern data)
        {
            return;
        }

        switch (data.Datatype.IdType)
        {
            case IdType.Id:
                AddIdentifier(data, get(), set);
                break;

            case IdType.IdRef or IdType.IdRefs:
                _references.Add((data, get, set));
                break;
        }
    }

    /// <summary>Lets the references lead to identifiers of the document.</summary>
    public void Resolve()
    {
        foreach ((DataPattern pattern, Func<string> get, Action<string> set) in _references)
        {
            if (_inOrder.Count == 0)
            {
                return;
            }

            int count = pattern.Datatype.IdType == IdType.IdRef ? 1 : get().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
            string resolved = string.Join(" ", Enumerable.Range(0, count).Select(_ => random.Pick(_inOrder)));
            if (ValueMatch.Matches(pattern, resolved, vocabulary))
            {
                set(resolved);
            }
        }

        _references.Clear();
    }

    private void AddIdentifier(DataPattern pattern, string value, Action<string> set)
    {
        string identifier = value.Trim(' ', '\t', '\r', '\n');
        if (remembered < int.MaxValue || _identifiers.Contains(identifier))
        {
            string numbered = remembered < int.MaxValue ? $"{identifier}.{++_count}" : $"{identifier}{_identifiers.Count + 1}";
            if (_identifiers.Contains(numbered) || !ValueMatch.Matches(pattern, numbered, vocabulary))
            {
                return;
            }

            identifier = numbered;
            set(numbered);
        }

        _identifiers.Add(identifier);
        _inOrder.Add(identifier);
        if (_inOrder.Count > remembered)
        {
            _identifiers.Remove(_inOrder[0]);
            _inOrder.RemoveAt(0);
        }
    }
}
