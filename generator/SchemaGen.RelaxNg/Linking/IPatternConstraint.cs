using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A rule of section 4 for a single pattern. Unreachable patterns must follow it, too.</summary>
internal interface IPatternConstraint
{
    /// <summary>Reports violations of the rule in a node. Its children are checked separately.</summary>
    void Check(PatternSyntax pattern);
}
