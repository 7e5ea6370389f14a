namespace SchemaGen.Runtime;

/// <summary>What a list holds that is a member: objects, texts, or values in boxes. The reader fills it and the writer goes through it, whatever the type of the items.</summary>
internal sealed class MemberItems : List<object>
{
    /// <summary>Creates an empty list.</summary>
    public MemberItems()
    {
    }

    /// <summary>Creates a list of the same items.</summary>
    public MemberItems(MemberItems items)
        : base(items)
    {
    }

    /// <summary>Changes with every change that is made by a property, so that views know when to look again.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The list as the property gives it, with the type of the items; null before it is asked for.</summary>
    public object? Typed { get; set; }
}
