using SchemaGen.Datatypes.XsdRegex;

namespace SchemaGen.Evolution.Inclusion.Values.Automata;

/// <summary>All texts, or none.</summary>
internal sealed class ConstantText : TextAutomaton
{
    private readonly bool _accepts;

    private ConstantText(bool accepts) => _accepts = accepts;

    public static ConstantText All { get; } = new(accepts: true);

    public static ConstantText None { get; } = new(accepts: false);

    public override int Start => _accepts ? 0 : Dead;

    public override IEnumerable<CodePointSet> Sets => [];

    public override int Step(int state, int codePoint) => state;

    public override bool IsAccepting(int state) => true;
}
