namespace SchemaGen.Runtime;

/// <summary>How an object was written when it was read, as far as its properties do not say it.</summary>
internal sealed class XmlSourceForm
{
    private List<(int Member, int Index, string Text)>? _texts;
    private List<(int Ordinal, XmlSourceForm Form)>? _read;
    private Dictionary<(MemberPlace Member, int Index), XmlSourceForm>? _values;

    /// <summary>The name under which the element was read, if it is not the class's own.</summary>
    public (string LocalName, string NamespaceUri)? Name { get; set; }

    /// <summary>The prefix of the element's name; empty for none.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The namespaces that the start tag declared, by prefix; the default one has the empty prefix.</summary>
    public IReadOnlyList<(string Prefix, string NamespaceUri)> Namespaces { get; set; } = [];

    /// <summary>The members of the children in the order in which they came; null if that is schema order.</summary>
    public MemberPlace[]? Order { get; set; }

    /// <summary>With an order, the items that were read: what stood between them stays there when the list is edited.</summary>
    public object[]? Items { get; set; }

    /// <summary>What the class has no members for; null for nothing.</summary>
    public XmlExtra? Extra { get; set; }

    /// <summary>Which of an element's groups of unknown case the object is, from 1; 0 for what is none. Each has places of its own for its <see cref="Extra"/>.</summary>
    public int ExtraRank { get; set; }

    public void KeepText(int member, int index, string text) => (_texts ??= []).Add((member, index, text));

    public string? TextOf(int member, int index)
    {
        if (_texts is not null)
        {
            foreach ((int keptMember, int keptIndex, string text) in _texts)
            {
                if (keptMember == member && keptIndex == index)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>Keeps the form of a child that is a value and so has no object to keep it, by its place among the children.</summary>
    public void KeepValue(int ordinal, XmlSourceForm form) => (_read ??= []).Add((ordinal, form));

    /// <summary>When all children are known: the values' forms are kept by their members, so that they stay when others come or go.</summary>
    public void PlaceValues(List<MemberPlace> order)
    {
        if (_read is null)
        {
            return;
        }

        Dictionary<MemberPlace, int> counts = [];
        int next = 0;
        _values = [];
        for (int i = 0; i < order.Count && next < _read.Count; i++)
        {
            int index = counts.GetValueOrDefault(order[i]);
            counts[order[i]] = index + 1;
            if (_read[next].Ordinal == i)
            {
                _values[(order[i], index)] = _read[next++].Form;
            }
        }

        _read = null;
    }

    /// <summary>The form of a child that is a value, or null.</summary>
    public XmlSourceForm? OfValue(MemberPlace member, int index) => _values?.GetValueOrDefault((member, index));

    /// <summary>Whether there are forms of values.</summary>
    public bool HasValues => _values is not null;

    /// <summary>The form of a copy. Nothing but <see cref="Extra"/> changes once the object is read, so that the rest is shared.</summary>
    public XmlSourceForm Clone()
    {
        XmlSourceForm copy = (XmlSourceForm)MemberwiseClone();
        copy.Extra = Extra?.Clone();
        return copy;
    }
}
