namespace SchemaGen.Runtime.Classes;

/// <summary>How a member is read. The bits are part of the encoded table.</summary>
[Flags]
internal enum XmlMemberFlags
{
    None = 0,

    /// <summary>The schema demands it.</summary>
    Required = 1,

    /// <summary>Items between which text may stand.</summary>
    Mixed = 2,

    /// <summary>A group that is there only if something of it was read.</summary>
    DroppedIfUnread = 4,

    /// <summary>A group that has attributes.</summary>
    HasAttributes = 8,

    /// <summary>A group that has children which are objects.</summary>
    HasElements = 16,

    /// <summary>A group that has children which are values.</summary>
    HasValues = 32,

    /// <summary>It takes children that have no member by name, if their class fits.</summary>
    TakesByClass = 64,

    /// <summary>It takes what no other member takes.</summary>
    TakesRest = 128,

    /// <summary>A fixed attribute that new objects write and that may be missing.</summary>
    Omittable = 256,
}
