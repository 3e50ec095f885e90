// A plugin imports PluginKit alone: what it needs of the lower layers comes with it.
@_exported import AnalysisEngine
@_exported import CommandLanguage
@_exported import Importers
@_exported import Language
@_exported import SessionStore
@_exported import TextModel
@_exported import Values
@_exported import World
