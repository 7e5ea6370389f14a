namespace SchemaGen.Runtime.Classes;

/// <summary>How a member is read. The bits are part of the encoded table.</summary>
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
}
