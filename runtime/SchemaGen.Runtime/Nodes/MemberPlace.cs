namespace SchemaGen.Runtime;

/// <summary>
/// Which member of its class a child belongs to: the place of the child in schema order. A child of a group stands at the group's place
/// and, among the group's children, at its own.
/// </summary>
internal readonly record struct MemberPlace
{
    // Twelve bits a level: the member itself, then members of groups in it. The generator nests groups no deeper than this tells apart.
    private const int LevelBits = 12;
    private const int Levels = 5;
    private const int TopShift = (Levels - 1) * LevelBits;

    private MemberPlace(long place) => Place = place;

    /// <summary>No member: the class has none for the child.</summary>
    public static MemberPlace None { get; } = new(-1);

    /// <summary>What no member is for: it stands behind all members. Each group of an unknown case has a place of its own.</summary>
    public static MemberPlace Extra(int rank = 0) => new((1L << (Levels * LevelBits)) - 1 - rank);

    /// <summary>Whether it is a place that <see cref="Extra"/> gives.</summary>
    public bool IsExtra => Place >> TopShift == (1 << LevelBits) - 1;

    /// <summary>Whether there is a member.</summary>
    public bool Exists => Place >= 0;

    public long Place { get; }

    /// <summary>A member by its number.</summary>
    public static MemberPlace Of(int member) => new((long)member << TopShift);

    /// <summary>A member of a group that is itself a member.</summary>
    public static MemberPlace InGroup(int group, MemberPlace inner) => inner.Exists ? new(((long)group << TopShift) | (inner.Place >> LevelBits)) : None;
}
