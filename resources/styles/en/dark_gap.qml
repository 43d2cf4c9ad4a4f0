<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="1" simplifyLocal="1" autoRefreshMode="Disabled" simplifyDrawingHints="1" simplifyAlgorithm="0" autoRefreshTime="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.40.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <renderer-v2 type="categorizedSymbol" referencescale="-1" enableorderby="0" attr="state" forceraster="0" symbollevels="0">
  <categories>
   <category type="string" symbol="0" uuid="{952ecf25-fc1c-59fe-9e95-012ae6aac408}" value="dark" render="true" label="Dark stretch"/>
   <category type="string" symbol="1" uuid="{6e2ae09b-6262-5fb8-80b7-b04b3b7fac59}" value="" render="true" label="Light not known"/>
  </categories>
  <symbols>
   <symbol type="line" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleLine" enabled="1" id="{d2a9957e-a760-5199-b35e-660ca0f3b5a4}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="flat"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,255,255,179,rgb:1,1,1,0.7000076295109483"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="2"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleLine" enabled="1" id="{cce9ee98-0d8a-5c27-885a-66e4dcc7a58f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="flat"/>
      <Option type="QString" name="customdash" value="2.4;1.1"/>
      <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="194,59,46,255,rgb:0.76078431372549016,0.23137254901960785,0.1803921568627451,1"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="1.5"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="1"/>
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="line" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleLine" enabled="1" id="{27e72824-bc97-5dbb-95e9-32dbd1d9b420}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="flat"/>
      <Option type="QString" name="customdash" value="0.7;1.3"/>
      <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="125,116,104,255,rgb:0.49019607843137253,0.45490196078431372,0.40784313725490196,1"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="0.7"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="1"/>
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <rotation/>
  <sizescale/>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" name="name" value=""/>
    <Option name="properties"/>
    <Option type="QString" name="type" value="collection"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="CASE WHEN &quot;state&quot; = 'dark' THEN to_string(round(&quot;length_m&quot;)) || ' m' END" fontWeight="75" forcedItalic="0" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Percentage" textOrientation="horizontal" legendString="Aa" textColor="194,59,46,255,rgb:0.76078431372549016,0.23137254901960785,0.1803921568627451,1" fontSize="8.5" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0.015625" textOpacity="1" blendMode="0" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" multilineHeightUnit="Percentage" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" fontKerning="1" fontFamily="Open Sans" allowHtml="0" isExpression="1" tabStopDistance="6" forcedBold="0" namedStyle="Bold" multilineHeight="1">
    <families>
     <family name="Open Sans"/>
     <family name="Noto Sans"/>
     <family name="Segoe UI"/>
     <family name="Helvetica Neue"/>
     <family name="Arial"/>
     <family name="Liberation Sans"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferJoinStyle="128" bufferSize="0.90000000000000002" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,255,rgb:1,1,1,1" bufferOpacity="1" bufferSizeUnits="MM"/>
    <text-mask maskSize2="1.5" maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
    <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
     <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="fillSymbol">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="offset" value="0,0"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1"/>
        <Option type="QString" name="outline_style" value="no"/>
        <Option type="QString" name="outline_width" value="0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="style" value="solid"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </background>
    <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
    <dd_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </dd_properties>
    <substitutions/>
   </text-style>
   <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
   <placement repeatDistance="0" fitInPolygonOnly="0" centroidInside="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" placementFlags="6" lineAnchorClipping="0" geometryGeneratorEnabled="0" rotationUnit="AngleDegrees" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" dist="1.1000000000000001" overrunDistanceUnit="MM" xOffset="0" allowDegraded="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" distUnits="MM" rotationAngle="0" placement="2" maximumDistance="0" geometryGenerator="" preserveRotation="1" maxCurvedCharAngleIn="25" centroidWhole="0" overrunDistance="0" distMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" prioritization="PreferCloser" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" geometryGeneratorType="PointGeometry" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" polygonPlacementFlags="2" overlapHandling="PreventOverlap" yOffset="0" offsetUnits="MM" priority="7" maximumDistanceUnit="MM" lineAnchorPercent="0.5"/>
   <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" zIndex="0" scaleMin="0" scaleVisibility="1" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="0" fontMaxPixelSize="10000" scaleMax="7500" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
   <dd_properties>
    <Option type="Map">
     <Option type="QString" name="name" value=""/>
     <Option name="properties"/>
     <Option type="QString" name="type" value="collection"/>
    </Option>
   </dd_properties>
   <callout type="simple">
    <Option type="Map">
     <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
     <Option type="int" name="blendMode" value="0"/>
     <Option type="Map" name="ddProperties">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
     <Option type="bool" name="drawToAllParts" value="false"/>
     <Option type="QString" name="enabled" value="0"/>
     <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
     <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{82355fd1-a77d-50c1-b9f1-be32d9ae1cac}&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
     <Option type="double" name="minLength" value="0"/>
     <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="minLengthUnit" value="MM"/>
     <Option type="double" name="offsetFromAnchor" value="0"/>
     <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
     <Option type="double" name="offsetFromLabel" value="0"/>
     <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
    </Option>
   </callout>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="area" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="area"/>
      <Option type="QString" name="LayerName" value="Areas"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="naming" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="shown_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="length_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="state" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="lamps_out" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="reason" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="homes" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="to_school" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="to_station" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="to_stop" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Key" field="uuid" index="1"/>
  <alias name="Created" field="created" index="2"/>
  <alias name="Changed" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Area" field="area" index="5"/>
  <alias name="Name" field="name" index="6"/>
  <alias name="Made of" field="naming" index="7"/>
  <alias name="Shown name" field="shown_name" index="8"/>
  <alias name="Length (m)" field="length_m" index="9"/>
  <alias name="State" field="state" index="10"/>
  <alias name="Lamps out" field="lamps_out" index="11"/>
  <alias name="Reason" field="reason" index="12"/>
  <alias name="Homes passing (model)" field="homes" index="13"/>
  <alias name="Of these to school" field="to_school" index="14"/>
  <alias name="Of these to the station" field="to_station" index="15"/>
  <alias name="Of these to a stop" field="to_stop" index="16"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="area" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="naming" policy="Duplicate"/>
  <policy field="shown_name" policy="Duplicate"/>
  <policy field="length_m" policy="Duplicate"/>
  <policy field="state" policy="Duplicate"/>
  <policy field="lamps_out" policy="Duplicate"/>
  <policy field="reason" policy="Duplicate"/>
  <policy field="homes" policy="Duplicate"/>
  <policy field="to_school" policy="Duplicate"/>
  <policy field="to_station" policy="Duplicate"/>
  <policy field="to_stop" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="area" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="naming" policy="Duplicate"/>
  <policy field="shown_name" policy="Duplicate"/>
  <policy field="length_m" policy="Duplicate"/>
  <policy field="state" policy="Duplicate"/>
  <policy field="lamps_out" policy="Duplicate"/>
  <policy field="reason" policy="Duplicate"/>
  <policy field="homes" policy="Duplicate"/>
  <policy field="to_school" policy="Duplicate"/>
  <policy field="to_station" policy="Duplicate"/>
  <policy field="to_stop" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="area" applyOnUpdate="0"/>
  <default expression="" field="name" applyOnUpdate="0"/>
  <default expression="" field="naming" applyOnUpdate="0"/>
  <default expression="coalesce(&quot;name&quot;, &quot;shown_name&quot;)" field="shown_name" applyOnUpdate="1"/>
  <default expression="" field="length_m" applyOnUpdate="0"/>
  <default expression="" field="state" applyOnUpdate="0"/>
  <default expression="" field="lamps_out" applyOnUpdate="0"/>
  <default expression="" field="reason" applyOnUpdate="0"/>
  <default expression="" field="homes" applyOnUpdate="0"/>
  <default expression="" field="to_school" applyOnUpdate="0"/>
  <default expression="" field="to_station" applyOnUpdate="0"/>
  <default expression="" field="to_stop" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="area" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="naming" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="shown_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="length_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="state" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="lamps_out" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="reason" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="homes" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="to_school" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="to_station" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="to_stop" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="area" exp=""/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="naming" exp=""/>
  <constraint desc="" field="shown_name" exp=""/>
  <constraint desc="" field="length_m" exp=""/>
  <constraint desc="" field="state" exp=""/>
  <constraint desc="" field="lamps_out" exp=""/>
  <constraint desc="" field="reason" exp=""/>
  <constraint desc="" field="homes" exp=""/>
  <constraint desc="" field="to_school" exp=""/>
  <constraint desc="" field="to_station" exp=""/>
  <constraint desc="" field="to_stop" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="area" hidden="0" width="-1"/>
   <column type="field" name="name" hidden="0" width="-1"/>
   <column type="field" name="naming" hidden="1" width="-1"/>
   <column type="field" name="shown_name" hidden="0" width="-1"/>
   <column type="field" name="length_m" hidden="0" width="-1"/>
   <column type="field" name="state" hidden="0" width="-1"/>
   <column type="field" name="lamps_out" hidden="0" width="-1"/>
   <column type="field" name="reason" hidden="0" width="-1"/>
   <column type="field" name="homes" hidden="0" width="-1"/>
   <column type="field" name="to_school" hidden="0" width="-1"/>
   <column type="field" name="to_station" hidden="0" width="-1"/>
   <column type="field" name="to_stop" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Facts" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="area" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="name" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="shown_name" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="length_m" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="state" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="lamps_out" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="reason" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="homes" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="to_school" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="to_station" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="to_stop" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Technical" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="naming" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"name"</previewExpression>
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;b>[% replace(replace(replace(replace(replace(coalesce(to_string(coalesce("name", with_variable('made', from_json("naming"), replace(CASE WHEN map_get(@made, 'code') IN ('kind', 'kind_by', 'kind_proper', 'proper_by') THEN replace(map_get(from_json('{"kind_proper":"{kind} {name}","kind_by":"{kind} by {name}","proper_by":"{name} by {landmark}","kind":"{kind}"}'), map_get(@made, 'code')), map('{kind}', coalesce(map_get(from_json('{"tunnel":"Tunnel","bridge":"Bridge","path":"Path","park":"Park","bus_stop":"Bus stop","station":"Station","square":"Square","school_yard":"School yard","playground":"Playground","car_park":"Car park","entrance":"Entrance","stairs":"Stairs"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), ''), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '{landmark}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) ELSE if(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) || replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '', replace(if(map_get(@made, 'code') = 'at', '{name}, near {landmark}', '{name} by {landmark}'), map('{name}', with_variable('own', with_variable('told', replace(map_get(from_json('{"proper":"{name}","point":"Own point","crossing":"Crossing {name}/{other}","between":"{thing} {name}–{other}","over":"{thing} over {name}","under":"{thing} under {name}","within":"{thing} in {name}","at":"{thing} by {name}","north_of":"{thing} north of {name}","south_of":"{thing} south of {name}","east_of":"{thing} east of {name}","west_of":"{thing} west of {name}","the_named":"{thing} {name}","the":"{thing}","between_long":"{thing} between {name} and {other}"}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{ordinal} {thing} from the north","west":"{ordinal} {thing} from the west"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"first","2":"second","3":"third","4":"fourth","5":"fifth","6":"sixth","7":"seventh","8":"eighth","9":"ninth","10":"tenth","11":"eleventh","12":"twelfth","13":"13th","14":"14th","15":"15th","16":"16th","17":"17th","18":"18th","19":"19th","20":"20th","21":"21st","22":"22nd","23":"23rd","24":"24th","25":"25th","26":"26th","27":"27th","28":"28th","29":"29th","30":"30th","31":"31st","32":"32nd","33":"33rd","34":"34th","35":"35th","36":"36th","37":"37th","38":"38th","39":"39th","40":"40th"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"northern {thing}","south":"southern {thing}","east":"eastern {thing}","west":"western {thing}","middle":"middle {thing}"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('road {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"the tunnel","bridge":"the bridge","path":"the path","cycleway":"the cycle path","street":"the street","walking_street":"the walking street","road":"the road","driveway":"the access road","platform":"the platform","stairs":"the stairs","park":"the park","bus_stop":"the bus stop","station":"the station","square":"the square","school_yard":"the school yard","school":"the school","preschool":"the preschool","elderly":"the housing for older people","health":"the health centre","meeting_point":"the meeting point","playground":"the playground","sport":"the sports ground","car_park":"the car park","shop":"the shop","entrance":"the entrance","railway":"the railway","tramway":"the tramway","stream":"the stream","river":"the river","canal":"the canal","water":"the water"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('road {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"the tunnel","bridge":"the bridge","path":"the path","cycleway":"the cycle path","street":"the street","walking_street":"the walking street","road":"the road","driveway":"the access road","platform":"the platform","stairs":"the stairs","park":"the park","bus_stop":"the bus stop","station":"the station","square":"the square","school_yard":"the school yard","school":"the school","preschool":"the preschool","elderly":"the housing for older people","health":"the health centre","meeting_point":"the meeting point","playground":"the playground","sport":"the sports ground","car_park":"the car park","shop":"the shop","entrance":"the entrance","railway":"the railway","tramway":"the tramway","stream":"the stream","river":"the river","canal":"the canal","water":"the water"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{name}, {ordinal} part from the north","west":"{name}, {ordinal} part from the west"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"first","2":"second","3":"third","4":"fourth","5":"fifth","6":"sixth","7":"seventh","8":"eighth","9":"ninth","10":"tenth","11":"eleventh","12":"twelfth","13":"13th","14":"14th","15":"15th","16":"16th","17":"17th","18":"18th","19":"19th","20":"20th","21":"21st","22":"22nd","23":"23rd","24":"24th","25":"25th","26":"26th","27":"27th","28":"28th","29":"29th","30":"30th","31":"31st","32":"32nd","33":"33rd","34":"34th","35":"35th","36":"36th","37":"37th","38":"38th","39":"39th","40":"40th"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"{name}, the northern part","south":"{name}, the southern part","east":"{name}, the eastern part","west":"{name}, the western part","middle":"{name}, the middle part"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2)), '{landmark}', CASE WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)), '^[0-9]+$') THEN replace('road {number}', map('{number}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"the tunnel","bridge":"the bridge","path":"the path","cycleway":"the cycle path","street":"the street","walking_street":"the walking street","road":"the road","driveway":"the access road","platform":"the platform","stairs":"the stairs","park":"the park","bus_stop":"the bus stop","station":"the station","square":"the square","school_yard":"the school yard","school":"the school","preschool":"the preschool","elderly":"the housing for older people","health":"the health centre","meeting_point":"the meeting point","playground":"the playground","sport":"the sports ground","car_park":"the car park","shop":"the shop","entrance":"the entrance","railway":"the railway","tramway":"the tramway","stream":"the stream","river":"the river","canal":"the canal","water":"the water"}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '') END)), with_variable('own', with_variable('told', replace(map_get(from_json('{"proper":"{name}","point":"Own point","crossing":"Crossing {name}/{other}","between":"{thing} {name}–{other}","over":"{thing} over {name}","under":"{thing} under {name}","within":"{thing} in {name}","at":"{thing} by {name}","north_of":"{thing} north of {name}","south_of":"{thing} south of {name}","east_of":"{thing} east of {name}","west_of":"{thing} west of {name}","the_named":"{thing} {name}","the":"{thing}","between_long":"{thing} between {name} and {other}"}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{ordinal} {thing} from the north","west":"{ordinal} {thing} from the west"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"first","2":"second","3":"third","4":"fourth","5":"fifth","6":"sixth","7":"seventh","8":"eighth","9":"ninth","10":"tenth","11":"eleventh","12":"twelfth","13":"13th","14":"14th","15":"15th","16":"16th","17":"17th","18":"18th","19":"19th","20":"20th","21":"21st","22":"22nd","23":"23rd","24":"24th","25":"25th","26":"26th","27":"27th","28":"28th","29":"29th","30":"30th","31":"31st","32":"32nd","33":"33rd","34":"34th","35":"35th","36":"36th","37":"37th","38":"38th","39":"39th","40":"40th"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"northern {thing}","south":"southern {thing}","east":"eastern {thing}","west":"western {thing}","middle":"middle {thing}"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('road {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"the tunnel","bridge":"the bridge","path":"the path","cycleway":"the cycle path","street":"the street","walking_street":"the walking street","road":"the road","driveway":"the access road","platform":"the platform","stairs":"the stairs","park":"the park","bus_stop":"the bus stop","station":"the station","square":"the square","school_yard":"the school yard","school":"the school","preschool":"the preschool","elderly":"the housing for older people","health":"the health centre","meeting_point":"the meeting point","playground":"the playground","sport":"the sports ground","car_park":"the car park","shop":"the shop","entrance":"the entrance","railway":"the railway","tramway":"the tramway","stream":"the stream","river":"the river","canal":"the canal","water":"the water"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunnel","bridge":"bridge","path":"path","cycleway":"cycle path","street":"street","walking_street":"walking street","road":"road","driveway":"access road","platform":"platform","stairs":"stairs","park":"park","bus_stop":"bus stop","station":"station","square":"square","school_yard":"school yard","school":"school","preschool":"preschool","elderly":"housing for older people","health":"health centre","meeting_point":"meeting point","playground":"playground","sport":"sports ground","car_park":"car park","shop":"shop","entrance":"entrance","railway":"railway","tramway":"tramway","stream":"stream","river":"river","canal":"canal","water":"water"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('road {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"the tunnel","bridge":"the bridge","path":"the path","cycleway":"the cycle path","street":"the street","walking_street":"the walking street","road":"the road","driveway":"the access road","platform":"the platform","stairs":"the stairs","park":"the park","bus_stop":"the bus stop","station":"the station","square":"the square","school_yard":"the school yard","school":"the school","preschool":"the preschool","elderly":"the housing for older people","health":"the health centre","meeting_point":"the meeting point","playground":"the playground","sport":"the sports ground","car_park":"the car park","shop":"the shop","entrance":"the entrance","railway":"the railway","tramway":"the tramway","stream":"the stream","river":"the river","canal":"the canal","water":"the water"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{name}, {ordinal} part from the north","west":"{name}, {ordinal} part from the west"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"first","2":"second","3":"third","4":"fourth","5":"fifth","6":"sixth","7":"seventh","8":"eighth","9":"ninth","10":"tenth","11":"eleventh","12":"twelfth","13":"13th","14":"14th","15":"15th","16":"16th","17":"17th","18":"18th","19":"19th","20":"20th","21":"21st","22":"22nd","23":"23rd","24":"24th","25":"25th","26":"26th","27":"27th","28":"28th","29":"29th","30":"30th","31":"31st","32":"32nd","33":"33rd","34":"34th","35":"35th","36":"36th","37":"37th","38":"38th","39":"39th","40":"40th"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"{name}, the northern part","south":"{name}, the southern part","east":"{name}, the eastern part","west":"{name}, the western part","middle":"{name}, the middle part"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2))) END, char(1), '{') || if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')), "shown_name")),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/b>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string(map_get(from_json('{"lamps_out_row":"several lamps in a row are out","lamp_out":"a lamp is out","no_lamp":"no lamp near, according to the inventory","tagged_unlit":"unlit according to the map","unknown":"nobody knows whether there is light"}'), "reason")),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>1</layerGeometryType>
</qgis>
