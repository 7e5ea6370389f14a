using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>A rule of section 4 that a pattern must keep by itself, whether it can be reached or not.</summary>
internal interface IPatternConstraint
{
    /// <summary>Reports what breaks the rule in this node; its children are asked for themselves.</summary>
    void Check(PatternSyntax pattern);
}
