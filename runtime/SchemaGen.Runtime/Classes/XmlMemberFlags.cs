namespace SchemaGen.Runtime.Classes;

/// <summary>Flags for reading a member. The bits are part of the encoded table.</summary>
[Flags]
internal enum XmlMemberFlags
{
    None = 0,

    /// <summary>Items between which text may stand.</summary>
    Mixed = 1,

    /// <summary>A group that has attributes.</summary>
    HasAttributes = 2,

    /// <summary>A group that has children which are objects.</summary>
    HasElements = 4,

    /// <summary>A group that has children which are values.</summary>
    HasValues = 8,

    /// <summary>It takes children that have no member by name, if their class fits.</summary>
    TakesByClass = 16,

    /// <summary>It takes what no other member takes.</summary>
    TakesRest = 32,

    /// <summary>A fixed attribute that new objects write and that may be missing.</summary>
    Omittable = 64,

    /// <summary>There may be several.</summary>
    List = 128,

    /// <summary>A child that has nothing in it: there is one, or there is none.</summary>
    Presence = 256,

    /// <summary>A text that may be missing: white space is none, because it stands around children, or for nothing.</summary>
    BlankIsNone = 512,

    /// <summary>It takes only children whose class fits: others have the same name, or the child has any.</summary>
    ByClass = 1024,

    /// <summary>Without being a list it is for the first child only.</summary>
    FirstOnly = 2048,

    /// <summary>A group that is there only if something of it was read.</summary>
    DropUnread = 4096,

    /// <summary>An attribute with a value for where it is missing.</summary>
    HasDefault = 8192,
}
