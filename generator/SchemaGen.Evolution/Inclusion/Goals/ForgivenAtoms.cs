namespace SchemaGen.Evolution.Inclusion.Goals;

/// <summary>The atoms that have been reported and are treated as absent.</summary>
internal sealed class ForgivenAtoms
{
    private readonly Dictionary<(int, CoverKind, int, int), List<Atom>> _atoms = [];

    public void Add(Atom atom)
    {
        if (!_atoms.TryGetValue(KeyOf(atom), out List<Atom>? same))
        {
            same = [];
            _atoms.Add(KeyOf(atom), same);
        }

        same.Add(atom);
    }

    /// <summary>Whether the atom or one that it follows from has been reported.</summary>
    public bool Contains(Atom atom) => _atoms.TryGetValue(KeyOf(atom), out List<Atom>? same) && same.Exists(known => known.Implies(atom));

    private static (int, CoverKind, int, int) KeyOf(Atom atom) => (atom.Pair.Left, atom.Kind, atom.Letter, atom.Values);
}
