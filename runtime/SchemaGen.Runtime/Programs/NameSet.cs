using System.Collections;

namespace SchemaGen.Runtime.Programs;

/// <summary>A set of name numbers: what a wildcard name class allows.</summary>
internal sealed class NameSet
{
    private readonly BitArray _members;

    public NameSet(int[] members, int nameCount)
    {
        _members = new BitArray(nameCount);
        foreach (int member in members)
        {
            _members.Set(member, value: true);
        }
    }

    public bool Contains(int nameNumber) => _members[nameNumber];
}
