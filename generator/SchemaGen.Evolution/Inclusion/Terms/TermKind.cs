namespace SchemaGen.Evolution.Inclusion.Terms;

/// <summary>The kinds of terms that are made of others.</summary>
internal enum TermKind
{
    Choice,
    Group,
    Interleave,
    OneOrMore,
}
